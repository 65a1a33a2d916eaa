/**
 * Consents over the real database: two doors, guardians, withdrawal, and what the gate makes of it.
 */
package org.linli.consents;
