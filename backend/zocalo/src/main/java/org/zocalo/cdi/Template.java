package org.zocalo.cdi;

import jakarta.enterprise.inject.spi.DefinitionException;
import java.util.HashSet;
import java.util.regex.Pattern;

/** The name of a gateway's namespace with parameters in it, such as {@code /room-{id}}: a family of namespaces. */
final class Template {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)}");

    private Template() {}

    /** Whether a name has parameters. */
    static boolean is(String name) {
        return name.indexOf('{') >= 0 || name.indexOf('}') >= 0;
    }

    /**
     * The pattern of a template: a parameter stands for one or more characters without a slash.
     *
     * @throws DefinitionException with a sentence, if it is none
     */
    static Pattern pattern(String template, Class<?> gateway) {
        var name = template.startsWith("/") ? template : "/" + template;
        var known = new HashSet<String>();
        var pattern = new StringBuilder();
        var parameter = PARAMETER.matcher(name);
        var end = 0;
        while (parameter.find()) {
            var id = parameter.group(1);
            if (!id.matches("[a-zA-Z][a-zA-Z0-9]*") || !known.add(id)) {
                throw wrong(template, gateway);
            }
            pattern.append(literal(name.substring(end, parameter.start()), template, gateway));
            pattern.append("(?<").append(id).append(">[^/]+)");
            end = parameter.end();
        }
        return Pattern.compile(
                pattern.append(literal(name.substring(end), template, gateway)).toString());
    }

    private static String literal(String text, String template, Class<?> gateway) {
        if (is(text)) {
            throw wrong(template, gateway);
        }
        return Pattern.quote(text);
    }

    private static DefinitionException wrong(String template, Class<?> gateway) {
        return new DefinitionException(gateway.getName() + ": the namespace \"" + template
                + "\" is no template; its parameters are different names of letters and digits, each in braces");
    }
}
