package org.linli.redivision;

import org.linli.testing.MoveOfEveryTable;

/** Of the tables of the tenants room. */
class EveryMoveTest extends MoveOfEveryTable {}
