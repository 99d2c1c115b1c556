/**
 * Answers all conditions of an engine for one customer at once. What follows is all there is to know to read the code.
 *
 * <p>Asked one after the other, 10,000 rules look up the same city 10,000 times. Instead the rules are turned around,
 * once: the {@link dev.parcours.segmentation.plan.Plan} knows for each city which rules it lets through. An example
 * with three rules:
 *
 * <pre>
 * 0  city is Paris,  and age at least 18
 * 1  city is Lyon,   and not (age at least 65)
 * 2  any of: city is not Paris; at least 2 purchases within 7 days
 * </pre>
 *
 * <p><b>Formulas</b> ({@link dev.parcours.segmentation.plan.FormulaWriter}). Negations are pushed to the leaves. What
 * remains is "all of" and "any of" {@linkplain dev.parcours.segmentation.plan.Literal literals}: leaves that have to be
 * true, or have to be false. Unknown is neither; that is all there is to three-valued logic from here on.
 *
 * <p><b>Clauses</b> ({@link dev.parcours.segmentation.plan.Expansion}). "Any of" is taken apart, so that each clause is
 * a plain list of literals that all have to be satisfied. Rule 2 has two clauses; the rule holds if one of them does:
 *
 * <pre>
 * A (rule 0)  city = Paris      age &gt;= 18
 * B (rule 1)  city = Lyon       not age &gt;= 65
 * C (rule 2)  not city = Paris
 * D (rule 2)  2nd latest purchase less than 7 days old
 * </pre>
 *
 * <p><b>Dimensions</b> ({@link dev.parcours.segmentation.plan.Dimension}). One thing looked at is a dimension, here the
 * city, the age, and how long ago the second latest purchase was. Its possible values fall into a few classes, such
 * that no literal tells two values of a class apart; that there is no value is a class like any other. So a literal is
 * a set of {@linkplain dev.parcours.segmentation.plan.Classes classes}, and a negation is the other classes, but those
 * of which nothing is known.
 *
 * <p><b>Rows</b> ({@link dev.parcours.segmentation.plan.Rows}). For each class there is a row of bits, one for each
 * clause: whether the clause admits that class. A clause that does not ask for the dimension admits all.
 *
 * <pre>
 * city         A B C D     age          A B C D     2nd latest purchase     A B C D
 * none         . . . x     none         . . x x     none, or 7 days or older  x x x .
 * Lyon         . x x x     below 18     . x x x     less than 7 days old      x x x x
 * Paris        x . . x     18 to 64     x x x x
 * another      . . x x     65           x . x x
 *                          above 65     x . x x
 * </pre>
 *
 * <p><b>A question</b> ({@link dev.parcours.segmentation.plan.Plan#match}). One pass over the customer's attributes and
 * one over what he did give the class in each dimension ({@link dev.parcours.segmentation.plan.ProfileReader},
 * {@link dev.parcours.segmentation.plan.PersonReader}, {@link dev.parcours.segmentation.plan.HistoryReader}). The
 * clauses that hold are the "and" of one row per dimension, 64 clauses at a time. Of somebody from Lyon, aged 40,
 * without purchases: {@code .xxx & xxxx & xxx. = .xx.}, so B and C hold, and rules 1 and 2 are true.
 *
 * <p>Written out like this the rows would take classes times clauses of memory. But the order of classes is such that a
 * clause admits runs of them, so from one row to the next only the bits of a few clauses
 * {@linkplain dev.parcours.segmentation.plan.Flips flip}; most rows are kept as these flips. Dimensions that few
 * clauses ask for do not even have rows of their own, but {@linkplain dev.parcours.segmentation.plan.SharedRow share
 * one}.
 *
 * <p><b>What does not fit</b>. Literals that no dimension answers, and "all of" of so many "any of" that there would be
 * too many clauses, are left to the reference, {@link dev.parcours.segmentation.evaluation}; as a
 * {@link dev.parcours.segmentation.plan.Remainder} they are asked only of the clauses that the rows let through. So
 * every condition works; those with a dimension are fast. A new kind gets one by an
 * {@link dev.parcours.segmentation.plan.Aspect}, and by whoever reads its class.
 *
 * <p>Positions in the cycle are decided by rules as well. These are looked up first, in rows of their own
 * ({@link dev.parcours.segmentation.plan.PositionIndex}); the position is then a class like any other.
 *
 * <p>After one more interaction the classes of the profile are still the same, unless something in it became known
 * meanwhile, so {@link dev.parcours.segmentation.plan.Match} keeps them, and which clauses admit them: dimensions of
 * the profile and others have their own {@linkplain dev.parcours.segmentation.plan.RowSet rows}.
 */
@NullMarked
package dev.parcours.segmentation.plan;

import org.jspecify.annotations.NullMarked;
