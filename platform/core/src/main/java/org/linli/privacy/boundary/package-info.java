/** The notice, and what somebody may do with the own data. */
package org.linli.privacy.boundary;
