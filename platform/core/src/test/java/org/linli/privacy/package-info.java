/** Privacy rules for user information. */
package org.linli.privacy;
