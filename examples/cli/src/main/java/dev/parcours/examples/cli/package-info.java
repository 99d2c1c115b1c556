/** The command line of Parcours: what the libraries do, on files. */
@NullMarked
package dev.parcours.examples.cli;

import org.jspecify.annotations.NullMarked;
