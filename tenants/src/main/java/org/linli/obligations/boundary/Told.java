package org.linli.obligations.boundary;

import java.util.List;
import org.linli.obligations.entity.Withheld;

/** The figures that may be told, and how many were not. */
public record Told<T>(List<T> figures, Withheld withheld) {}
