package org.linli.rest.duty;

import java.util.List;

/** What somebody is able to do. */
public record Skills(List<String> skills) {}
