package org.linli.apis.boundary;

import java.time.Instant;
import org.linli.apis.entity.GrantKind;

/** An interface or a group that is asked for, and until when. */
public record Wanted(GrantKind kind, String target, Instant until) {}
