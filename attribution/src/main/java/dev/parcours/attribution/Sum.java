package dev.parcours.attribution;

/**
 * A sum that keeps the digits that plain ones lose over millions of terms: the error of each addition, found as Knuth's
 * two-sum does without comparing the terms, is added up beside it.
 */
final class Sum {

    private double sum;
    private double lost;

    void add(double term) {
        double next = sum + term;
        double added = next - sum;
        lost += (sum - (next - added)) + (term - added);
        sum = next;
    }

    double get() {
        return sum + lost;
    }
}
