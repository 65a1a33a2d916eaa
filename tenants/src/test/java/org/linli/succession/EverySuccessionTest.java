package org.linli.succession;

import org.linli.testing.SuccessionOfEveryTable;

/** Of the tables of the tenants room. */
class EverySuccessionTest extends SuccessionOfEveryTable {}
