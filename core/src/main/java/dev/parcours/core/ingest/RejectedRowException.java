package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says that a record does not make a value, and why. */
public final class RejectedRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;
    private final @Nullable String column;

    /**
     * Creates the exception.
     *
     * @param reason the kind of problem
     * @param column the column that it is in, or null if it is in none
     * @param problem what was found and what to do, without any attribute of a person
     */
    public RejectedRowException(RejectionReason reason, @Nullable String column, String problem) {
        // Without a stack trace, since a bad file throws one of these for each of its rows.
        super(problem, null, false, false);
        this.reason = checkNotNull(reason, "reason");
        this.column = column;
    }

    /** Returns the kind of problem. */
    public RejectionReason reason() {
        return reason;
    }

    /** Returns the column that the problem is in. */
    public Optional<String> column() {
        return Optional.ofNullable(column);
    }
}
