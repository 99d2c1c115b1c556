package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds all that is wrong with the elements of a designed path, each problem with its place. */
final class PathProblems {

    private static final int MAX_SHOWN = 20;

    private final List<String> problems = new ArrayList<>();

    private PathProblems() {}

    /** Refuses elements of which a path cannot be made. */
    static void check(List<DesignedElement> elements) {
        PathProblems found = new PathProblems();
        found.checkAll(elements, "steps", 0);
        checkArgument(found.problems.isEmpty(), "the path cannot be used: %s", found);
    }

    /** Returns the problems, in the order of the elements; of many, the first. */
    @Override
    public String toString() {
        String shown = String.join("; ", problems.subList(0, Math.min(problems.size(), MAX_SHOWN)));
        return problems.size() > MAX_SHOWN ? shown + "; and " + (problems.size() - MAX_SHOWN) + " more" : shown;
    }

    private void checkAll(List<DesignedElement> elements, String place, int depth) {
        check(!elements.isEmpty(), place, "name at least one step");
        for (int i = 0; i < elements.size(); i++) {
            String at = place + "[" + i + "]";
            if (elements.get(i) instanceof DesignedBlock block) {
                checkBlock(block, at, depth + 1);
            } else if (elements.get(i) instanceof DesignedStep step) {
                checkStep(step, at);
            }
        }
    }

    private void checkBlock(DesignedBlock block, String place, int depth) {
        if (depth > DesignedPath.MAX_DEPTH) {
            check(false, place, "at most %s blocks can be inside each other".formatted(DesignedPath.MAX_DEPTH));
            return;
        }
        if (block.kind() == DesignedBlock.Kind.IN_ANY_ORDER) {
            checkInAnyOrder(block, place);
        }
        checkAll(block.elements(), place + "." + field(block.kind()), depth);
    }

    private void checkInAnyOrder(DesignedBlock block, String place) {
        check(
                block.elements().size() <= DesignedPath.MAX_IN_ANY_ORDER,
                place,
                "%s steps in any order are more than the %s allowed; split the block"
                        .formatted(block.elements().size(), DesignedPath.MAX_IN_ANY_ORDER));
        check(
                block.elements().stream().allMatch(DesignedStep.class::isInstance),
                place,
                "only steps can be in any order; take the block out");
    }

    private void checkStep(DesignedStep step, String place) {
        check(!step.anyOf().isEmpty(), place, "name at least one step");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < step.anyOf().size(); i++) {
            String at = step.anyOf().size() == 1 ? place : place + ".anyOf[" + i + "]";
            checkText(step.anyOf().get(i), at);
            check(seen.add(step.anyOf().get(i)), at, "this name stands there twice; remove one of the two");
        }
        step.label().ifPresent(label -> checkText(label, place + ".name"));
        step.stage().ifPresent(stage -> checkText(stage, place + ".stage"));
    }

    private void checkText(String text, String place) {
        check(!text.isBlank(), place, "must not be blank");
        check(text.chars().noneMatch(Character::isISOControl), place, "holds a control character; remove it");
    }

    private void check(boolean isRight, String place, String problem) {
        if (!isRight) {
            problems.add(place + ": " + problem);
        }
    }

    private static String field(DesignedBlock.Kind kind) {
        return switch (kind) {
            case SEQUENCE -> "sequence";
            case IN_ANY_ORDER -> "inAnyOrder";
            case EITHER -> "either";
        };
    }
}
