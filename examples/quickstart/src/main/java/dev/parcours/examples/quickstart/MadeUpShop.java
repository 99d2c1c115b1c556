package dev.parcours.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The folder of the made-up shop: simulated events, customers and truth, and what its team has decided. */
final class MadeUpShop {

    private static final long SEED = 42;
    private static final List<String> DECISIONS = List.of("mapping.json", "placement.json", "rules.json", "map.json");

    private MadeUpShop() {}

    /** Writes the files into a folder, which is made if need be, and returns what was simulated. */
    static Shop write(Path folder) throws IOException {
        Shop shop = ShopSimulator.ofSeed(SEED).simulate();
        ShopFiles.write(shop, folder);
        for (String name : DECISIONS) {
            try (InputStream resource = MadeUpShop.class.getResourceAsStream(name)) {
                if (resource == null) {
                    throw new IllegalStateException("resource " + name + " is missing from the quickstart");
                }
                Files.copy(resource, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return shop;
    }
}
