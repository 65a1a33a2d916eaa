/** Parts, licences and known weaknesses hold. */
package org.linli.local.parts;
