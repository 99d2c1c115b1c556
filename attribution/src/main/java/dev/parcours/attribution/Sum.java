package dev.parcours.attribution;

/** A sum that keeps the digits that plain ones lose over millions of terms (Neumaier's compensated summation). */
final class Sum {

    private double sum;
    private double lost;

    void add(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    double get() {
        return sum + lost;
    }
}
