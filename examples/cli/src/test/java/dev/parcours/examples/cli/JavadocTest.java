package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExportsTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever embeds a library reads what it says of itself. The compiler's own check of missing comments stays off, since
 * it wants one on every accessor of a record.
 */
class JavadocTest {

    @ParameterizedTest
    @ValueSource(strings = {"core", "segmentation", "attribution"})
    void publicTypesAndMembers_ofExportedPackages_haveComments(String module) {
        Sources sources = Sources.of(module);
        Set<String> exported = exportedPackages(sources);
        List<String> missing = new ArrayList<>();
        int types = 0;
        for (CompilationUnitTree unit : sources.units()) {
            if (unit.getPackageName() != null
                    && exported.contains(unit.getPackageName().toString())) {
                for (Tree declared : unit.getTypeDecls()) {
                    if (declared instanceof ClassTree type && isPublic(type.getModifiers())) {
                        types++;
                        new Reader(sources, unit, missing).read(new TreePath(new TreePath(unit), type), type);
                    }
                }
            }
        }

        assertThat(types).as("public types of %s", module).isPositive();
        assertThat(missing).as("places of %s without a comment", module).isEmpty();
    }

    private static Set<String> exportedPackages(Sources sources) {
        return sources.units().stream()
                .filter(unit -> unit.getModule() != null)
                .flatMap(unit -> unit.getModule().getDirectives().stream())
                .filter(ExportsTree.class::isInstance)
                .map(directive -> ((ExportsTree) directive).getPackageName().toString())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPublic(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.PUBLIC);
    }

    /** Reads what a program can see of one file. */
    private record Reader(Sources sources, CompilationUnitTree unit, List<String> missing) {

        void read(TreePath path, ClassTree type) {
            check(path, type.getSimpleName().toString());
            if (type.getKind() == Tree.Kind.RECORD) {
                checkComponents(path, type);
            }
            boolean isInterface = type.getKind() == Tree.Kind.INTERFACE;
            for (Tree member : type.getMembers()) {
                TreePath memberPath = new TreePath(path, member);
                if (member instanceof ClassTree nested && isVisible(nested.getModifiers(), isInterface)) {
                    read(memberPath, nested);
                } else if (member instanceof MethodTree method && isVisible(method.getModifiers(), isInterface)) {
                    checkMethod(memberPath, type, method);
                }
            }
        }

        private static boolean isVisible(ModifiersTree modifiers, boolean isInInterface) {
            Set<Modifier> flags = modifiers.getFlags();
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || (isInInterface && !flags.contains(Modifier.PRIVATE));
        }

        private void checkMethod(TreePath path, ClassTree type, MethodTree method) {
            boolean isOverride = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            boolean isWritten = sources.docs().getSourcePositions().getStartPosition(unit, method) >= 0;
            if (!isOverride && isWritten) {
                check(path, type.getSimpleName() + "." + method.getName() + "()");
            }
        }

        private void checkComponents(TreePath path, ClassTree type) {
            DocCommentTree comment = sources.docs().getDocCommentTree(path);
            Set<String> named = comment == null
                    ? Set.of()
                    : comment.getBlockTags().stream()
                            .flatMap(tag -> tag instanceof ParamTree param ? Stream.of(param) : Stream.empty())
                            .map(param -> param.getName().toString())
                            .collect(Collectors.toUnmodifiableSet());
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree component
                        && !component.getModifiers().getFlags().contains(Modifier.STATIC)
                        && !named.contains(component.getName().toString())) {
                    missing.add(sources.place(unit, component) + " @param " + component.getName());
                }
            }
        }

        private void check(TreePath path, String name) {
            String comment = sources.docs().getDocComment(path);
            if (comment == null || comment.isBlank()) {
                missing.add(sources.place(unit, path.getLeaf()) + " " + name);
            }
        }
    }
}
