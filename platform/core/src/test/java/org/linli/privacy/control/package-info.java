/** The rules against the catalogue. */
package org.linli.privacy.control;
