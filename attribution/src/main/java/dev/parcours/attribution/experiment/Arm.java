package dev.parcours.attribution.experiment;

/** What became of the customers of one variant. */
final class Arm {

    private long customers;
    private long conversions;
    private final ExactSum value = new ExactSum();
    private final ExactSum valueSquare = new ExactSum();
    private final ExactSum covariate = new ExactSum();
    private final ExactSum covariateSquare = new ExactSum();
    private final ExactSum product = new ExactSum();

    void add(Outcome outcome) {
        addAll(1, outcome.converted() ? 1 : 0);
        double y = outcome.value().orElse(0);
        double x = outcome.covariate().orElse(0);
        value.add(y, 1);
        valueSquare.add(y, y);
        covariate.add(x, 1);
        covariateSquare.add(x, x);
        product.add(x, y);
    }

    void remove(Outcome outcome) {
        customers--;
        conversions -= outcome.converted() ? 1 : 0;
        double y = outcome.value().orElse(0);
        double x = outcome.covariate().orElse(0);
        value.subtract(y, 1);
        valueSquare.subtract(y, y);
        covariate.subtract(x, 1);
        covariateSquare.subtract(x, x);
        product.subtract(x, y);
    }

    boolean mayHold(Outcome outcome) {
        return outcome.converted() ? conversions > 0 : customers > conversions;
    }

    void addAll(long moreCustomers, long moreConversions) {
        customers = Math.addExact(customers, moreCustomers);
        conversions += moreConversions;
    }

    void merge(Arm other) {
        addAll(other.customers, other.conversions);
        value.add(other.value);
        valueSquare.add(other.valueSquare);
        covariate.add(other.covariate);
        covariateSquare.add(other.covariateSquare);
        product.add(other.product);
    }

    long customers() {
        return customers;
    }

    long conversions() {
        return conversions;
    }

    double mean() {
        return value.value() / customers;
    }

    double covariateMean() {
        return covariate.value() / customers;
    }

    /** Of at least two customers, as the others. */
    double variance() {
        return covariance(valueSquare, value, value);
    }

    double covariateVariance() {
        return covariance(covariateSquare, covariate, covariate);
    }

    double covariance() {
        return covariance(product, value, covariate);
    }

    /** Since the sums are exact, so is their difference, which rounding would spoil where the mean is large. */
    private double covariance(ExactSum products, ExactSum left, ExactSum right) {
        return ExactSum.deviation(products, left, right, customers) / customers / (customers - 1);
    }
}
