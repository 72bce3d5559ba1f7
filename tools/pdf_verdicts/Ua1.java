import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/** Reads names of files, line by line, and writes a line for each: the rules of PDF/UA-1 that it fails. */
public class Ua1 {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.fromString("ua1");
        BufferedReader names = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        for (String name = names.readLine(); name != null; name = names.readLine()) {
            System.out.println(judged(name, flavour));
        }
        System.exit(0);
    }

    private static String judged(String name, PDFAFlavour flavour) {
        try (FileInputStream stream = new FileInputStream(name);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            TreeSet<String> rules = new TreeSet<>();
            for (RuleId rule : result.getFailedChecks().keySet()) {
                rules.add(rule.getClause() + "-" + rule.getTestNumber());
            }
            return (result.isCompliant() ? "pass" : "fail") + "\t" + String.join(" ", rules);
        } catch (Throwable error) {
            return "error\t" + error.getClass().getSimpleName();
        }
    }
}
