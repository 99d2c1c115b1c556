package dev.parcours.core.path;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds all that is wrong with the elements of a designed path, each problem with its place. */
final class PathProblems {

    private static final int MAX_SHOWN = 20;

    private final List<DesignedPath.Problem> problems = new ArrayList<>();

    private PathProblems() {}

    /** Returns the problems, in the order of the elements. */
    static List<DesignedPath.Problem> of(List<DesignedElement> elements) {
        PathProblems found = new PathProblems();
        found.check(!elements.isEmpty(), "steps", "the path is empty; name at least one step");
        found.checkAll(elements, "steps", 0);
        return List.copyOf(found.problems);
    }

    /** Returns some problems in one text; of many, the first. */
    static String text(List<DesignedPath.Problem> problems) {
        String shown = problems.stream()
                .limit(MAX_SHOWN)
                .map(DesignedPath.Problem::toString)
                .collect(Collectors.joining("; "));
        return problems.size() > MAX_SHOWN ? shown + "; and " + (problems.size() - MAX_SHOWN) + " more" : shown;
    }

    private void checkAll(List<DesignedElement> elements, String place, int depth) {
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
        String at = place + "." + field(block.kind());
        check(!block.elements().isEmpty(), at, "the block is empty; name at least one step, or take it out");
        checkAll(block.elements(), at, depth);
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
        check(!step.anyOf().isEmpty(), place + ".anyOf", "the choice is empty; name at least one step, or take it out");
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
            problems.add(new DesignedPath.Problem(place, problem));
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
