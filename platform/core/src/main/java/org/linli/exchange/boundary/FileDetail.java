package org.linli.exchange.boundary;

import java.util.List;

/** A file with its parts. */
public record FileDetail(FileRow row, List<FilePart> parts) {}
