package dev.parcours.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** The folder of the made-up shop: simulated events, customers and truth, and what its team has decided. */
final class MadeUpShop {

    private static final long SEED = 42;
    private static final List<String> DECISIONS = List.of("mapping.json", "placement.json", "rules.json");

    private MadeUpShop() {}

    /**
     * Writes the files into a folder, which is made if need be, and returns what was simulated.
     *
     * @param locale the language in which the team wrote its map, French or English
     */
    static Shop write(Path folder, Locale locale) throws IOException {
        Shop shop = ShopSimulator.ofSeed(SEED).simulate();
        ShopFiles.write(shop, folder);
        for (String name : DECISIONS) {
            copy(name, folder.resolve(name));
        }
        copy(locale.getLanguage().equals("fr") ? "map_fr.json" : "map.json", folder.resolve("map.json"));
        return shop;
    }

    private static void copy(String name, Path file) throws IOException {
        try (InputStream resource = MadeUpShop.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("resource " + name + " is missing from the quickstart");
            }
            Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
