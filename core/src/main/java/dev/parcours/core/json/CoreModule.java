package dev.parcours.core.json;

import com.fasterxml.jackson.databind.module.SimpleModule;

/**
 * The JSON of the types of {@code dev.parcours.core} and {@code dev.parcours.core.journey}, for Jackson.
 *
 * <p>{@link JsonCodec} has it built in. A program that keeps values of these types inside its own JSON registers it
 * with its own mapper; the forms are the same there, but how strictly they are read is up to that mapper.
 */
public final class CoreModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Creates the module. */
    public CoreModule() {
        super("dev.parcours.core");
    }
}
