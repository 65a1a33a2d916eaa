/** The pace by itself. */
package org.linli.identity.control;
