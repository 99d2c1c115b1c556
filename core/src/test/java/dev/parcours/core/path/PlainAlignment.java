package dev.parcours.core.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The cost of an alignment from the definition of each kind of element, without any automaton: an element turns the
 * least costs of having come to each point of the journey before it into those of having come there after it.
 */
final class PlainAlignment {

    private final List<String> journey;

    private PlainAlignment(List<String> journey) {
        this.journey = journey;
    }

    static int cost(DesignedPath design, List<String> journey) {
        PlainAlignment plain = new PlainAlignment(journey);
        int[] costs = new int[journey.size() + 1];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = i;
        }
        for (DesignedElement element : design.elements()) {
            costs = plain.after(element, costs);
        }
        return costs[journey.size()];
    }

    private int[] after(DesignedElement element, int[] before) {
        int[] once = once(element, before);
        if (element.isRepeatable()) {
            once = repeated(element, once);
        }
        return element.isOptional() ? least(before, once) : once;
    }

    private int[] repeated(DesignedElement element, int[] once) {
        int[] costs = once;
        // Each time that pays matches another step of the journey.
        for (int i = 0; i < journey.size(); i++) {
            costs = least(costs, once(element, costs));
        }
        return costs;
    }

    private int[] once(DesignedElement element, int[] before) {
        if (element instanceof DesignedStep step) {
            return step(step, before);
        }
        DesignedBlock block = (DesignedBlock) element;
        return switch (block.kind()) {
            case SEQUENCE -> {
                int[] costs = before;
                for (DesignedElement part : block.elements()) {
                    costs = after(part, costs);
                }
                yield costs;
            }
            case EITHER ->
                block.elements().stream()
                        .map(part -> after(part, before))
                        .reduce(PlainAlignment::least)
                        .orElseThrow();
            case IN_ANY_ORDER -> inAnyOrder(block.elements(), List.of(), before);
        };
    }

    private int[] step(DesignedStep step, int[] before) {
        int[] costs = new int[before.length];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = before[i] + 1;
            if (i > 0) {
                costs[i] = Math.min(costs[i], costs[i - 1] + 1);
                if (step.anyOf().contains(journey.get(i - 1))) {
                    costs[i] = Math.min(costs[i], before[i - 1]);
                }
            }
        }
        return costs;
    }

    /** Tries every order of the steps left, and between them any repetition of those done. */
    private int[] inAnyOrder(List<DesignedElement> left, List<DesignedElement> done, int[] before) {
        int[] costs = before;
        for (int i = 0; i < journey.size(); i++) {
            for (DesignedElement step : done) {
                costs = step.isRepeatable() ? least(costs, once(step, costs)) : costs;
            }
        }
        int[] best = new int[before.length];
        Arrays.fill(best, Integer.MAX_VALUE / 2);
        if (left.stream().allMatch(DesignedElement::isOptional)) {
            best = costs;
        }
        for (int i = 0; i < left.size(); i++) {
            List<DesignedElement> others = new ArrayList<>(left);
            List<DesignedElement> more = new ArrayList<>(done);
            more.add(others.remove(i));
            best = least(best, inAnyOrder(others, more, once(left.get(i), costs)));
        }
        return best;
    }

    private static int[] least(int[] first, int[] second) {
        int[] least = new int[first.length];
        for (int i = 0; i < least.length; i++) {
            least[i] = Math.min(first[i], second[i]);
        }
        return least;
    }

    /** A journey that conforms. */
    static List<String> journey(DesignedPath design, Random random) {
        List<String> journey = new ArrayList<>();
        design.elements().forEach(element -> walk(element, random, journey));
        return journey;
    }

    private static void walk(DesignedElement element, Random random, List<String> journey) {
        if (element.isOptional() && random.nextBoolean()) {
            return;
        }
        int times = element.isRepeatable() ? 1 + random.nextInt(3) : 1;
        for (int i = 0; i < times; i++) {
            walkOnce(element, random, journey);
        }
    }

    private static void walkOnce(DesignedElement element, Random random, List<String> journey) {
        if (element instanceof DesignedStep step) {
            journey.add(step.anyOf().get(random.nextInt(step.anyOf().size())));
            return;
        }
        DesignedBlock block = (DesignedBlock) element;
        List<DesignedElement> parts = new ArrayList<>(block.elements());
        switch (block.kind()) {
            case SEQUENCE -> parts.forEach(part -> walk(part, random, journey));
            case EITHER -> walk(parts.get(random.nextInt(parts.size())), random, journey);
            case IN_ANY_ORDER -> {
                Collections.shuffle(parts, random);
                parts.forEach(part -> walk(part, random, journey));
            }
        }
    }
}
