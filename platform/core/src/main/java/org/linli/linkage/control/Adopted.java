package org.linli.linkage.control;

import java.time.Instant;
import org.linli.linkage.entity.Template;

/** A template with since when the community keeps to it. */
public record Adopted(Template template, Instant at) {}
