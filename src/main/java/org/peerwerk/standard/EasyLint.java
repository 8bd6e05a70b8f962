package org.peerwerk.standard;
import java.util.List;
public final class EasyLint { public enum Kind { PASSIVE } public record Finding(Kind kind, String excerpt, int line) {} public static List<Finding> of(String text) { return List.of(); } }
