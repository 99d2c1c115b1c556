package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which sources of traffic are search engines, social networks, shops and video sites.
 *
 * <p>A source is a name ({@code google}) or a host ({@code l.facebook.com}); case and {@code www.} do not matter. The
 * sites that one brand has in many countries ({@code google.fr}, {@code amazon.co.uk}) are those of its name.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SourceCategories {

    /** What a source is. */
    public enum Category {
        /** A search engine. */
        SEARCH,
        /** A social network or a forum. */
        SOCIAL,
        /** A shop of others, a marketplace or a comparison of prices. */
        SHOPPING,
        /** A video site. */
        VIDEO
    }

    private static final Set<String> IN_MANY_COUNTRIES =
            Set.of("google", "yahoo", "yandex", "bing", "amazon", "ebay", "mercadolibre", "pinterest");

    private final Map<String, Category> categories;

    private SourceCategories(Map<String, Category> categories) {
        this.categories = ImmutableMap.copyOf(categories);
    }

    /** Returns the sources that most sites see, as far as the SDK knows them. */
    public static SourceCategories wellKnown() {
        return WellKnown.SOURCES;
    }

    /** Returns the categories of some sources. */
    public static SourceCategories of(Map<String, Category> categories) {
        Map<String, Category> normal = new HashMap<>();
        categories.forEach((source, category) -> normal.put(normal(source), checkNotNull(category, "category")));
        return new SourceCategories(normal);
    }

    /**
     * Reads a list of sources, such as the one that Google publishes for Analytics: CSV with the columns {@code source}
     * and {@code source_category}, the latter {@code SOURCE_CATEGORY_SEARCH} or {@code search}, and so on.
     *
     * @throws MalformedSourceException if a row is not so
     * @throws IOException if the file cannot be read
     */
    public static SourceCategories read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()));
        }
    }

    private static SourceCategories read(InputStream in, String name) throws IOException {
        Map<String, Category> read = new HashMap<>();
        IngestReport report = RecordReader.csv(new Rows()).read(in, name, read::putAll);
        for (Rejection rejection : report.first()) {
            throw new MalformedSourceException(name, rejection.line(), rejection.problem(), null);
        }
        return new SourceCategories(read);
    }

    /** Returns these categories with others, which go before them. */
    public SourceCategories with(SourceCategories others) {
        Map<String, Category> all = new HashMap<>(categories);
        all.putAll(others.categories);
        return new SourceCategories(all);
    }

    /** Returns the category of a source, or empty if it is not known. */
    public Optional<Category> category(String source) {
        String name = normal(source);
        Category category = categories.get(name);
        return Optional.ofNullable(category != null ? category : categories.get(brand(name)));
    }

    /** Returns how many sources have a category. */
    public int size() {
        return categories.size();
    }

    private static String normal(String source) {
        String name = source.strip().toLowerCase(Locale.ROOT);
        return name.startsWith("www.") ? name.substring(4) : name;
    }

    /** The name of the brand whose site in a country a host is, or the host itself. */
    static String brand(String host) {
        int dot = host.indexOf('.');
        String name = dot < 0 ? host : host.substring(0, dot);
        if (dot < 0 || !IN_MANY_COUNTRIES.contains(name)) {
            return host;
        }
        String domain = host.substring(dot + 1);
        String country = domain.startsWith("co.") || domain.startsWith("com.")
                ? domain.substring(domain.indexOf('.') + 1)
                : domain;
        return country.length() <= 3 && country.indexOf('.') < 0 ? name : host;
    }

    private static final class Rows implements RowMapping<Map<String, Category>> {

        private static final String PREFIX = "SOURCE_CATEGORY_";

        @Override
        public Set<String> requiredColumns() {
            return Set.of("source", "source_category");
        }

        @Override
        public Map<String, Category> map(Row row) throws RejectedRowException {
            String code = Fields.needed(row, "source_category");
            String name = code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : code;
            return Map.of(normal(Fields.needed(row, "source")), Fields.code(name, "source_category", Category.class));
        }
    }

    private static final class WellKnown {

        private static final String RESOURCE = "source_categories.csv";
        static final SourceCategories SOURCES = read();

        private static SourceCategories read() {
            try (InputStream in = checkNotNull(SourceCategories.class.getResourceAsStream(RESOURCE), RESOURCE)) {
                return SourceCategories.read(in, RESOURCE);
            } catch (IOException e) {
                throw new UncheckedIOException("the library's own list of sources cannot be read", e);
            }
        }
    }
}
