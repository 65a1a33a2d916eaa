/** What accepting and correcting ask for, rule by rule. */
package org.linli.privacy.control;
