package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPath;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The chain of some paths as a table of moves between named states, walked step by step instead of solved. */
final class WalkedChain {

    private static final String START = "(start)";
    private static final String CONVERSION = "(conversion)";
    private static final String NULL = "(null)";

    private final Map<String, Map<String, Double>> moves = new HashMap<>();
    private final Map<String, Double> conversions = new HashMap<>();
    private final Map<String, Double> values = new HashMap<>();

    WalkedChain(List<ConversionPath> paths, int order) {
        for (ConversionPath path : paths) {
            double weight = path.conversions() + path.nonConversions();
            if (path.touches().isEmpty() || weight == 0) {
                continue;
            }
            String from = START;
            int length = Math.min(order, path.touches().size());
            for (int i = 0; i + length <= path.touches().size(); i++) {
                String to = String.join(
                        "|",
                        path.touches().subList(i, i + length).stream()
                                .map(touch -> touch.channel())
                                .toList());
                if (!to.equals(from)) {
                    count(from, to, weight);
                }
                from = to;
            }
            count(from, CONVERSION, path.conversions());
            count(from, NULL, path.nonConversions());
            conversions.merge(from, path.conversions(), Double::sum);
            values.merge(from, path.value().doubleValue(), Double::sum);
        }
    }

    private void count(String from, String to, double weight) {
        moves.computeIfAbsent(from, state -> new HashMap<>()).merge(to, weight, Double::sum);
    }

    /** Returns what a walk from the start earns if it is lost in each state that holds a channel. */
    double walk(String removed, boolean byValue) {
        return walk(List.of(removed), byValue);
    }

    /** Returns what a walk from the start earns if it is lost in each state that holds one of some channels. */
    double walk(List<String> removed, boolean byValue) {
        double earned = 0;
        Map<String, Double> now = Map.of(START, 1.0);
        double walking = 1;
        while (walking > 1e-14 && !moves.isEmpty()) {
            Map<String, Double> next = new HashMap<>();
            for (Map.Entry<String, Double> at : now.entrySet()) {
                Map<String, Double> out = moves.getOrDefault(at.getKey(), Map.of());
                double total =
                        out.values().stream().mapToDouble(weight -> weight).sum();
                for (Map.Entry<String, Double> move : out.entrySet()) {
                    double mass = at.getValue() * move.getValue() / total;
                    if (move.getKey().equals(CONVERSION)) {
                        earned += mass * worth(at.getKey(), byValue);
                    } else if (!move.getKey().equals(NULL)
                            && Collections.disjoint(List.of(move.getKey().split("\\|")), removed)) {
                        next.merge(move.getKey(), mass, Double::sum);
                    }
                }
            }
            now = next;
            walking = now.values().stream().mapToDouble(mass -> mass).sum();
        }
        return earned;
    }

    private double worth(String state, boolean byValue) {
        double converted = conversions.getOrDefault(state, 0.0);
        return !byValue ? 1 : converted == 0 ? 0 : values.getOrDefault(state, 0.0) / converted;
    }
}
