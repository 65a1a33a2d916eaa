package org.linli.rights.boundary;

import java.util.List;

/** An application with all that happened to it. */
public record RequestDetail(
    RequestRow row,
    List<RequestEvent> events,
    List<ObjectionRow> objections,
    List<RequestPaper> papers) {}
