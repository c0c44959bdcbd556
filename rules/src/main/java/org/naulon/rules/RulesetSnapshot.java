package org.naulon.rules;

import java.io.Serializable;
import java.util.TreeMap;

/**
 * A ruleset as it travels: every file that judges by its path, from which each process compiles its own copy.
 *
 * @param version from {@code ruleset.yaml}
 * @param sha256 over paths and contents of all files in the order of their paths, 64 lower-case hex digits
 * @param files content by path
 */
public record RulesetSnapshot(String version, String sha256, TreeMap<String, byte[]> files) implements Serializable {}
