/** A community goes to another street: what its figures tell whom afterwards. */
package org.linli.redivision;
