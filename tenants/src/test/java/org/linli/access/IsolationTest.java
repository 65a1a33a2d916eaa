package org.linli.access;

import org.linli.testing.IsolationOfEveryTable;

/** Of the tables of this room's migrations. */
class IsolationTest extends IsolationOfEveryTable {}
