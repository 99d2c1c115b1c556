package dev.parcours.attribution;

import java.util.Map;

/** A rule by which touches weigh what users say of the names they have, and share in proportion. */
abstract class WeightRule extends TouchRule {

    private final String kind;
    private final Map<String, Double> weights;

    /**
     * Creates a rule.
     *
     * @param kind the name of the kind of model
     * @throws IllegalArgumentException if there is no weight, if a name is blank, or if a weight is neither 0 nor
     *     between 1e-100 and 1e100
     */
    WeightRule(String kind, Map<String, Double> weights) {
        this.kind = kind;
        this.weights = Weights.checked(weights);
    }

    @Override
    public final String name() {
        return kind + ":" + OptionText.map(weights);
    }

    @Override
    final Map<String, String> conventions() {
        return Map.of("weights", OptionText.map(weights));
    }

    /** Returns the weight of a name, 0 if it has none. */
    final double weight(String name) {
        return weights.getOrDefault(name, 0.0);
    }
}
