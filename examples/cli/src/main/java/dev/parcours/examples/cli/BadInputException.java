package dev.parcours.examples.cli;

/** Says in one line what is wrong with the input, where, and what to do. The command ends with exit code 1. */
final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadInputException(String message) {
        super(message);
    }
}
