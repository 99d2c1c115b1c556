package dev.parcours.core.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which links were refused, by number. */
final class Verdicts {

    private final @Nullable RefusedLink[] refused;

    /** Creates verdicts by which no link is refused. */
    Verdicts(int links) {
        refused = new RefusedLink[links];
    }

    void refuse(int link, RefusedLink verdict) {
        refused[link] = verdict;
    }

    boolean isRefused(int link) {
        return refused[link] != null;
    }

    Optional<RefusedLink> of(int link) {
        return Optional.ofNullable(refused[link]);
    }

    /** Returns the refused links in their order. */
    List<RefusedLink> list() {
        return Arrays.stream(refused).filter(Objects::nonNull).toList();
    }
}
