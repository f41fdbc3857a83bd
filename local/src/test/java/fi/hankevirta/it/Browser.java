package fi.hankevirta.it;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.remote.CapabilityType;

/** The system's Chromium, without a window, on the pages of one server. */
final class Browser implements AutoCloseable {
    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    /** What WCAG 2.2 demands at A and AA, in the names of axe. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The script itself: its driver for Selenium brings home all that passed, too, which takes three times as long. */
    private static final String AXE = axe();

    private final ChromeDriver driver;
    private final String server;

    private Browser(ChromeDriver driver, String server) {
        this.driver = driver;
        this.server = server;
    }

    /** Says what this machine lacks to run it; empty when nothing. */
    static Optional<String> whyMissing() {
        return CHROMIUM.canExecute() && DRIVER.canExecute()
                ? Optional.empty()
                : Optional.of(
                        "there is no " + CHROMIUM + " or no " + DRIVER + ": install chromium and chromium-driver");
    }

    /** Starts one, whose profile is deleted with it. */
    static Browser start(int port) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=fi");
        options.setCapability(CapabilityType.PAGE_LOAD_STRATEGY, "normal");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(LIMIT).scriptTimeout(LIMIT);
        return new Browser(driver, "http://127.0.0.1:" + port);
    }

    /** Opens a path of the server. */
    void open(String path) {
        driver.get(server + path);
    }

    /** Opens a path of a server on another port of this machine. */
    void openAt(int port, String path) {
        driver.get("http://127.0.0.1:" + port + path);
    }

    /** Makes the page as wide and as high as a screen of so many pixels of CSS. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Prefers dark colours, or light ones. */
    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Returns the element that has the focus. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** Returns what elements say, read at once: a live page may replace them at any time. */
    List<String> texts(String css) {
        Object texts = driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map((each) => each.textContent.trim())", css);
        return ((List<?>) Objects.requireNonNull(texts))
                .stream().map(String::valueOf).toList();
    }

    /** Returns the path, and what follows it, of the page that is open. */
    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl()).substring(server.length());
    }

    /** Runs a script in the page and returns what it returns. */
    Object script(String script) {
        return Objects.requireNonNull(driver.executeScript(script));
    }

    /** Opens a path, in light and then in dark colours, and returns how either falls short. */
    List<String> barriers(String path) {
        List<String> all = new ArrayList<>();
        for (boolean dark : List.of(false, true)) {
            dark(dark);
            open(path);
            barriers().forEach(each -> all.add(path + (dark ? " dark: " : " light: ") + each));
        }
        return all;
    }

    /** Returns how the page falls short of WCAG 2.2 AA, a line each, as far as axe can tell. */
    List<String> barriers() {
        driver.executeScript(AXE);
        Object found = driver.executeAsyncScript("""
                const [rules, done] = arguments;
                const lines = (results) => results.violations.map((rule) =>
                    [rule.id, rule.help, ...rule.nodes.slice(0, 3).map((node) => node.html)].join(': '));
                axe.run(document, { resultTypes: ['violations'], runOnly: rules })
                    .then((results) => done(lines(results)), (failure) => done([String(failure)]));
                """, RULES);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    /** Returns what was written to the console since the last call. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Returns what pages asked the network for since the last call, as Chromium's protocol tells it. */
    List<String> network() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network."))
                .toList();
    }

    /** Shows the page as paper would, or as a screen does. */
    void onPaper(boolean paper) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
    }

    /** Keeps the page as it is printed. */
    void print(Path file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(
                file,
                Base64.getMimeDecoder().decode(driver.print(new PrintOptions()).getContent()));
    }

    /** Keeps a picture of what is seen. */
    void picture(Path file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
