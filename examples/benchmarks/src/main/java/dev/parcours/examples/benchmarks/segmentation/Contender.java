package dev.parcours.examples.benchmarks.segmentation;

import java.util.function.Function;

/** The engines that are compared. */
public enum Contender {
    /** Parcours. */
    PARCOURS(ParcoursEngine::new),
    /** A predicate in plain Java for each rule. */
    LAMBDAS(LambdaEngine::new),
    /** AWS event-ruler. */
    EVENT_RULER(EventRulerEngine::new),
    /** The Common Expression Language, by its Java library. */
    CEL(CelEngine::new),
    /** json-logic-java. */
    JSON_LOGIC(JsonLogicEngine::new),
    /** Apache Commons JEXL. */
    JEXL(JexlRulesEngine::new),
    /** Drools. It needs minutes to read 10,000 rules. */
    DROOLS(DroolsEngine::new);

    private final Function<Workload, Engine<?, ?>> engine;

    Contender(Function<Workload, Engine<?, ?>> engine) {
        this.engine = engine;
    }

    /**
     * Returns the engine for the rules of a workload.
     *
     * @throws UnsupportedOperationException if a rule asks what the engine cannot say
     */
    Engine<?, ?> engine(Workload workload) {
        return engine.apply(workload);
    }
}
