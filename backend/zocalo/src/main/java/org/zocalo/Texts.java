package org.zocalo;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Texts in several languages: a resource bundle beside a class and with its name. Where it has not the language that is
 * asked for, it speaks English, whatever the language of the machine: the bundle without a language is the English one.
 *
 * <pre>{@code
 * private static final Texts TEXTS = Texts.of(Orders.class); // Orders.properties, Orders_es.properties
 * throw ProblemException.of(409, TEXTS, "sold-out", article);
 * }</pre>
 *
 * They are patterns of {@link MessageFormat}.
 */
public final class Texts {
    private final String name;
    private final ClassLoader loader;

    private Texts(String name, ClassLoader loader) {
        this.name = name;
        this.loader = loader;
    }

    /** The texts beside a class. */
    public static Texts of(Class<?> owner) {
        return new Texts(owner.getName(), owner.getClassLoader());
    }

    /** The locale by which resource bundles are asked for a language: the bundle without one is the English one. */
    public static Locale bundle(Locale language) {
        return language.getLanguage().equals("en") ? Locale.ROOT : language;
    }

    /** Whether there is a text. */
    public boolean has(String key) {
        return ResourceBundle.getBundle(name, Locale.ROOT, loader).containsKey(key);
    }

    /**
     * A text in a language.
     *
     * @throws java.util.MissingResourceException if there is none
     */
    public String in(Locale language, String key, Object... args) {
        return new MessageFormat(bundleIn(language).getString(key), language).format(args);
    }

    private ResourceBundle bundleIn(Locale language) {
        var found = ResourceBundle.getBundle(name, bundle(language), loader);
        return found.getLocale().getLanguage().equals(language.getLanguage())
                ? found
                : ResourceBundle.getBundle(name, Locale.ROOT, loader); // not the language of the machine
    }
}
