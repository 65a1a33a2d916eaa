/** A community goes to another street: who decides, what goes along, what stays. */
package org.linli.redivision;
