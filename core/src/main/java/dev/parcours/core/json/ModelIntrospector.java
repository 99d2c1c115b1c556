package dev.parcours.core.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VisibilityChecker;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The habits that all types of Parcours share in JSON, so that no type must repeat them.
 *
 * <ul>
 *   <li>The code of an enum constant is its name in lower case: {@code HOT_PROSPECT} is {@code hot_prospect}.
 *   <li>An optional part, a list, a set or a map may be left out, which means empty, and is left out when empty. Every
 *       other part of a record is needed.
 *   <li>A {@link BuiltType} has the parts of its list and no others.
 * </ul>
 *
 * <p>Types of other packages keep the habits of the mapper.
 */
final class ModelIntrospector extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private static final String MODEL = "dev.parcours.";

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, @Nullable String[] names) {
        if (isModel(type.getRawType())) {
            for (int i = 0; i < constants.length; i++) {
                names[i] = constants[i].name().toLowerCase(Locale.ROOT);
            }
        }
        return names;
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        boolean isPartOfRecord = member instanceof AnnotatedParameter && isModel(member.getDeclaringClass());
        return isPartOfRecord ? !mayBeLeftOut(member.getRawType()) : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated part) {
        // Jackson takes the value of a field that is left out from its rule for null; null itself is refused before.
        return isPartThatMayBeLeftOut(part) ? JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY) : JsonSetter.Value.empty();
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated part) {
        return isPartThatMayBeLeftOut(part)
                ? JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)
                : JsonInclude.Value.empty();
    }

    @Override
    public VisibilityChecker<?> findAutoDetectVisibility(AnnotatedClass type, VisibilityChecker<?> checker) {
        if (BuiltType.of(type.getRawType()).isPresent()) {
            return VisibilityChecker.Std.allPublicInstance().with(JsonAutoDetect.Visibility.NONE);
        }
        return isModel(type.getRawType()) ? checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE) : checker;
    }

    @Override
    public boolean hasIgnoreMarker(AnnotatedMember member) {
        // The private constructor of a builder is closed to other modules, and not needed: the type has a method.
        return member instanceof AnnotatedConstructor
                && BuiltType.of(member.getDeclaringClass()).isPresent();
    }

    @Override
    public @Nullable PropertyName findNameForSerialization(Annotated accessor) {
        boolean isAccessor = accessor instanceof AnnotatedMethod method && method.getParameterCount() == 0;
        return isAccessor ? name((AnnotatedMethod) accessor) : null;
    }

    @Override
    public @Nullable PropertyName findNameForDeserialization(Annotated setter) {
        boolean isSetter = setter instanceof AnnotatedMethod method
                && method.getParameterCount() == 1
                && !method.getRawParameterType(0).isArray();
        return isSetter ? name((AnnotatedMethod) setter) : null;
    }

    private static @Nullable PropertyName name(AnnotatedMethod method) {
        return BuiltType.of(method.getDeclaringClass())
                .filter(built -> built.parts().contains(method.getName()))
                .map(built -> PropertyName.construct(method.getName()))
                .orElse(null);
    }

    @Override
    public String @Nullable [] findSerializationPropertyOrder(AnnotatedClass type) {
        return BuiltType.of(type.getRawType())
                .map(built -> built.parts().toArray(String[]::new))
                .orElse(null);
    }

    @Override
    public @Nullable Class<?> findPOJOBuilder(AnnotatedClass type) {
        return BuiltType.of(type.getRawType())
                .filter(built -> built.type() == type.getRawType())
                .<Class<?>>map(BuiltType::builder)
                .orElse(null);
    }

    private static boolean isPartThatMayBeLeftOut(Annotated part) {
        return part instanceof AnnotatedMember member
                && isModel(member.getDeclaringClass())
                && mayBeLeftOut(member.getRawType());
    }

    private static boolean mayBeLeftOut(Class<?> type) {
        return type == Optional.class
                || type == OptionalLong.class
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
    }

    private static boolean isModel(Class<?> type) {
        return type.getName().startsWith(MODEL);
    }
}
