package dev.parcours.core.ingest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.parcours.core.identity.Identifier;
import dev.parcours.core.ingest.InteractionMapping.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an {@link InteractionMapping} reads a field beyond the text of its column. */
record FieldOptions(
        Map<Field, String> defaults,
        Map<Field, Spellings> spellings,
        Optional<IdentifierColumn> customer,
        List<IdentifierColumn> otherCustomers,
        Set<String> leftOut,
        @Nullable ChannelDetection channels) {

    /** The rules for channels and the columns that they are asked about. */
    record ChannelDetection(ChannelRules rules, TrafficColumns columns) {}

    static final FieldOptions NONE = new FieldOptions(Map.of(), Map.of(), Optional.empty(), List.of(), Set.of(), null);

    FieldOptions {
        defaults = Maps.immutableEnumMap(defaults);
        spellings = Maps.immutableEnumMap(spellings);
        otherCustomers = ImmutableList.copyOf(otherCustomers);
        leftOut = ImmutableSet.copyOf(leftOut);
    }

    FieldOptions withDefault(Field field, String text) {
        Map<Field, String> newDefaults = new EnumMap<>(Field.class);
        newDefaults.putAll(defaults);
        newDefaults.put(field, text);
        return new FieldOptions(newDefaults, spellings, customer, otherCustomers, leftOut, channels);
    }

    FieldOptions withSpellings(Field field, Map<String, String> meanings) {
        Map<Field, Spellings> newSpellings = new EnumMap<>(Field.class);
        newSpellings.putAll(spellings);
        newSpellings.put(field, Spellings.of(meanings));
        return new FieldOptions(defaults, newSpellings, customer, otherCustomers, leftOut, channels);
    }

    FieldOptions withCustomer(Optional<IdentifierColumn> newCustomer) {
        return new FieldOptions(defaults, spellings, newCustomer, otherCustomers, leftOut, channels);
    }

    FieldOptions withOtherCustomer(IdentifierColumn column) {
        List<IdentifierColumn> columns = new ArrayList<>(otherCustomers);
        columns.add(column);
        return new FieldOptions(defaults, spellings, customer, columns, leftOut, channels);
    }

    FieldOptions without(Set<String> columns) {
        Set<String> all = new LinkedHashSet<>(leftOut);
        all.addAll(columns);
        return new FieldOptions(defaults, spellings, customer, otherCustomers, all, channels);
    }

    FieldOptions withChannels(ChannelDetection newChannels) {
        return new FieldOptions(defaults, spellings, customer, otherCustomers, leftOut, newChannels);
    }

    /** The columns that are no properties, beside those of the fields. */
    Set<String> usedColumns() {
        ImmutableSet.Builder<String> used = ImmutableSet.<String>builder().addAll(leftOut);
        otherCustomers.forEach(customer -> used.add(customer.column()));
        return used.build();
    }

    /** The customer of a record, from the text of the first column or else from the others. */
    Optional<String> customer(Row row, Optional<String> text) throws RejectedRowException {
        Optional<String> first =
                customer.isEmpty() ? text : customer.get().read(row).map(Identifier::toString);
        if (first.isPresent() || otherCustomers.isEmpty()) {
            return first;
        }
        for (IdentifierColumn other : otherCustomers) {
            Optional<Identifier> found = other.read(row);
            if (found.isPresent()) {
                return found.map(Identifier::toString);
            }
        }
        return Optional.empty();
    }
}
