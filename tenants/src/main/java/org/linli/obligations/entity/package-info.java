/** What a field can be treated to, and the pack that says so. */
package org.linli.obligations.entity;
