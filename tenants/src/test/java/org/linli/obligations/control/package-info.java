/** The rule of each kind, by vectors and by properties. */
package org.linli.obligations.control;
