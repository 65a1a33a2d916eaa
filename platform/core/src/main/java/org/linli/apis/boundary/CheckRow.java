package org.linli.apis.boundary;

import org.linli.apis.entity.CheckItem;

/** A rule of admission, and whether the application follows it. */
public record CheckRow(CheckItem item, boolean followed) {}
