package dev.parcours.core.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who was known on a device when, in the order of time. */
final class Logins {

    private final List<Login> inTime;

    private Logins(List<Login> inTime) {
        this.inTime = inTime;
    }

    /** Finds the logins on an identifier of a shared kind. */
    static Logins on(int device, LinkTable table, Verdicts verdicts) {
        List<Login> logins = new ArrayList<>();
        for (int place = 0; place < table.degree(device); place++) {
            int link = table.linkOf(device, place);
            int other = table.other(link, device);
            boolean counts = verdicts.of(link)
                    .map(refused -> refused.guard() == Guard.EXCLUSIVE)
                    .orElse(true);
            if (counts && !table.isShared(other)) {
                logins.add(new Login(table.link(link).time(), other));
            }
        }
        // The sort is stable: those of one instant stay in the order of links.
        logins.sort(Comparator.comparing(Login::time));
        return new Logins(logins);
    }

    boolean isEmpty() {
        return inTime.isEmpty();
    }

    /** Returns the identifier that logs in next, at the instant or later, else the one that logged in last. */
    int nextOrLast(Instant time) {
        int low = 0;
        int high = inTime.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inTime.get(middle).time().isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < inTime.size() ? inTime.get(low).identifier() : last();
    }

    /** Of the last logins, which may be of one instant, the first in the order of links. */
    private int last() {
        int last = inTime.size() - 1;
        while (last > 0 && inTime.get(last - 1).time().equals(inTime.get(last).time())) {
            last--;
        }
        return inTime.get(last).identifier();
    }

    private record Login(Instant time, int identifier) {}
}
