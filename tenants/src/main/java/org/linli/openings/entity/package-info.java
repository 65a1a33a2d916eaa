/** What a template says. */
package org.linli.openings.entity;
