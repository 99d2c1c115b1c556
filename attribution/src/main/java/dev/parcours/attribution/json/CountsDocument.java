package dev.parcours.attribution.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import dev.parcours.attribution.path.NoCredit;
import dev.parcours.attribution.path.PathCount;
import dev.parcours.attribution.path.PathCounts;
import dev.parcours.core.Dimension;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What stands in a document of counts.
 *
 * @param parcoursPathCounts the version of the form
 * @param channels the channels, which paths name by their places from 0
 */
record CountsDocument(
        int parcoursPathCounts,
        List<Dimension> dimensions,
        Currency currency,
        Map<String, String> conventions,
        List<String> channels,
        Map<NoCredit, Long> leftOut,
        List<Path> paths) {

    static final int VERSION = 1;

    /** A path: the places of its channels with spaces between them, and its counts. */
    record Path(String touches, double conversions, long minorUnits, double nonConversions, long additions) {}

    static CountsDocument of(PathCounts counts) {
        List<PathCount> list = counts.list();
        TreeSet<String> names = new TreeSet<>();
        list.forEach(path -> names.addAll(path.channels()));
        Map<String, Integer> places = new LinkedHashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        return new CountsDocument(
                VERSION,
                counts.dimensions(),
                counts.currency(),
                counts.conventions(),
                List.copyOf(names),
                counts.leftOut(),
                list.stream().map(path -> path(path, places)).toList());
    }

    private static Path path(PathCount path, Map<String, Integer> places) {
        StringBuilder touches = new StringBuilder();
        path.channels()
                .forEach(channel -> touches.append(touches.isEmpty() ? "" : " ").append(places.get(channel)));
        return new Path(
                touches.toString(), path.conversions(), path.minorUnits(), path.nonConversions(), path.additions());
    }

    /**
     * Returns the counts.
     *
     * @throws IllegalArgumentException if the document makes no sense; the message says what does not
     */
    PathCounts counts() {
        checkArgument(
                parcoursPathCounts == VERSION,
                "the counts are of version %s; this library reads version %s",
                parcoursPathCounts,
                VERSION);
        PathCounts counts = PathCounts.in(currency)
                .withConventions(conventions)
                .withDimensions(dimensions.toArray(Dimension[]::new));
        for (Path path : paths) {
            counts.add(new PathCount(
                    channels(path), path.conversions(), path.minorUnits(), path.nonConversions(), path.additions()));
        }
        leftOut.forEach(counts::addLeftOut);
        return counts;
    }

    private List<String> channels(Path path) {
        if (path.touches().isEmpty()) {
            return List.of();
        }
        return Splitter.on(' ').splitToStream(path.touches()).map(this::channel).toList();
    }

    private String channel(String place) {
        boolean isPlace = place.matches("\\d{1,9}") && Integer.parseInt(place) < channels.size();
        checkArgument(isPlace, "'%s' is not the place of one of the %s channels", place, channels.size());
        return channels.get(Integer.parseInt(place));
    }
}
