package org.linli.singlesignon.boundary;

import java.net.URI;

/** An attempt that has begun: where the browser goes, and what the session keeps meanwhile. */
public record Begun(URI address, Kept kept) {}
