package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code formatted} follows the default locale of the machine: {@code "%d".formatted(7)} has Arabic digits on some. Of
 * {@code %s} alone it makes the same text everywhere, so nothing else may stand in what it formats.
 */
class FormatTest {

    /** A place to fill in that is not {@code %s}, perhaps numbered or with a width. */
    private static final Pattern OTHER_THAN_TEXT = Pattern.compile("%(?!(\\d+\\$)?-?\\d*s)");

    @Test
    void formatted_ofAnySource_hasTextsOnly() {
        Sources sources = Sources.of(
                "core", "segmentation", "attribution", "examples/quickstart", "examples/cli", "examples/benchmarks");
        List<String> formats = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (CompilationUnitTree unit : sources.units()) {
            Map<String, ExpressionTree> constants = constants(unit);
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                    if (call.getMethodSelect() instanceof MemberSelectTree select
                            && select.getIdentifier().contentEquals("formatted")) {
                        String format = text(select.getExpression(), constants);
                        formats.add(format);
                        if (!isOfTextsOnly(format)) {
                            wrong.add(sources.place(unit, call) + " " + format);
                        }
                    }
                    return super.visitMethodInvocation(call, null);
                }
            }.scan(unit, null);
        }

        assertThat(formats).isNotEmpty();
        assertThat(wrong).as("write %s, or String.format(Locale.ROOT, ...)").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d", "%,d", "%.1f", "%5.2f", "%n", "%x", "%S", "%1$d", "%s and %d", "100 %"})
    void isOfTextsOnly_otherFormats_isFalse(String format) {
        assertThat(isOfTextsOnly(format)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%s of %s", "%-14s|%8s", "%2$s, %1$s", "%s %%", "100%%s"})
    void isOfTextsOnly_texts_isTrue(String format) {
        assertThat(isOfTextsOnly(format)).isTrue();
    }

    private static boolean isOfTextsOnly(String format) {
        return !OTHER_THAN_TEXT.matcher(format.replace("%%", "")).find();
    }

    private static Map<String, ExpressionTree> constants(CompilationUnitTree unit) {
        Map<String, ExpressionTree> constants = new HashMap<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                if (variable.getInitializer() != null) {
                    constants.put(variable.getName().toString(), variable.getInitializer());
                }
                return super.visitVariable(variable, null);
            }
        }.scan(unit, null);
        return constants;
    }

    /** Returns a text that is written in the file, in one piece, in several, or as a constant. */
    private static String text(ExpressionTree expression, Map<String, ExpressionTree> constants) {
        if (expression instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        if (expression instanceof ParenthesizedTree inner) {
            return text(inner.getExpression(), constants);
        }
        if (expression instanceof BinaryTree sum) {
            return text(sum.getLeftOperand(), constants) + text(sum.getRightOperand(), constants);
        }
        if (expression instanceof IdentifierTree name
                && constants.containsKey(name.getName().toString())) {
            return text(constants.get(name.getName().toString()), constants);
        }
        throw new AssertionError("write the format out, so that it can be checked: " + expression);
    }
}
