package org.linli.rights.control;

import java.util.List;

/** The file of floors as it stands. */
public record FloorsFile(int version, List<Floor> floors) {}
