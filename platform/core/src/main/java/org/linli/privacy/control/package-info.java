/** The pack, its check against the catalogue, and the rows. */
package org.linli.privacy.control;
